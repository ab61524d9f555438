"""Tests of the check before printing."""
