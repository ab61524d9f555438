"""Maps of Finland, as figures with their legends.

data        what a map shows, as plain values
frame       from metres to points; the outline of the land
ground      land, small dots or the mesh of municipalities: the same in many documents
patterns    areas in colours and patterns
shapes      dots, squares, triangles … where there are no areas
painting    all of it: `map_figure`
legend      what the colours and patterns mean
"""
