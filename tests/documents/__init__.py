"""Tests of the documents, their engine and what they look like."""
