"""The building blocks of the pages, one small file each."""
