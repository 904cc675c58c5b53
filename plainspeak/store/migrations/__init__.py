"""How the tables came to be. Run from Python by `store/upgrade.py`: there is no alembic.ini."""
