"""How an answer to each question is read: typed (`typed_*`) or pressed (`picked_*`).

Each takes the wizard and gives it as it is then: at the next question, or here again with a note.
The screens that go with them have the same names in `views`.
"""
