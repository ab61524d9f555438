"""Packages of the wheel: the code, and the folder `resources/` as data inside it."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["verkostoadmin*"]), "verkostoadmin._resources"],
    package_dir={"verkostoadmin._resources": "resources"},
    package_data={"verkostoadmin._resources": ["**/*"]},
)
