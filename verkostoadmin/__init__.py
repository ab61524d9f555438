"""Verkostoadmin: development networks of Finnish municipalities, their people, events and printed material.

The layers, each of which imports only those below it (checked by the tests):

    app, cli                    where the program starts: the window, the command line
    ui                          the window; the only package that knows Qt
    services | documents        what one can do (one function = one transaction) | what is printed
    storage                     how it is kept: database, journal, queries, migrations
    model                       what exists and what is valid
    errors, i18n, resources, ids, preferences, logs
"""

__version__ = "0.1.0"
