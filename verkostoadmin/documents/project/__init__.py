"""What documents tell of a project: `collect` from the database, its words, its look, and the pieces it is laid out from.

source, people              database → BrochureData
wording, facts              the words around the data, in the document's language; figures, call to action
theme                       colours and type
backdrop, cards, pieces     what is drawn in a way of its own
layout                      data → bands below each other
"""
