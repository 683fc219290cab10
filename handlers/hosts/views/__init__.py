"""The screens about hosts: opening one, the desk, organisers and invitations."""
