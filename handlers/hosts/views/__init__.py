"""The screens about hosts: creating one, the desk, organisers and invitations."""
