"""Parsing the answer to each question: typed (`typed_*`) or pressed (`picked_*`).

Each function takes the wizard and returns its new state: at the next question, or at the same one with a
note. The corresponding screens have the same names in `views`.
"""
