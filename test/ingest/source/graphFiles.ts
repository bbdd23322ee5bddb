/** Graph files of our own making that NetworkX reads too, by name. */
export const graphFiles: Readonly<Record<string, string>> = {
  'defaults.gexf': `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
  <meta lastmodifieddate="2024-01-31"><creator>Contoh</creator><description>Jejaring &amp; contoh</description></meta>
  <graph defaultedgetype="undirected" mode="static">
    <attributes class="node">
      <attribute id="0" title="url" type="string"/>
      <attribute id="1" title="indegree" type="float"/>
      <attribute id="2" title="frog" type="boolean"><default>true</default></attribute>
    </attributes>
    <attributes class="edge"><attribute id="0" title="kind" type="string"><default>PKS</default></attribute></attributes>
    <nodes>
      <node id="0" label="Kota Semarang"><attvalues><attvalue for="0" value="https://contoh.id/?a=1&amp;b=2"/><attvalue for="1" value="1"/></attvalues>
        <viz:size value="2.0375"/><viz:color r="239" g="173" b="66" a="0.6"/><viz:position x="15.783598" y="40.109245" z="1.5"/></node>
      <node id="1" label="Kabupaten Demak"><attvalues><attvalue for="1" value="2.5"/><attvalue for="2" value="false"/></attvalues><viz:color r="0" g="14" b="255"/></node>
      <node id="2" label=""/>
    </nodes>
    <edges>
      <edge id="0" source="0" target="1" weight="2.5" label="Air baku"/>
      <edge id="1" source="1" target="0"><attvalues><attvalue for="0" value="KB"/></attvalues></edge>
      <edge id="2" source="2" target="2"/>
    </edges>
  </graph>
</gexf>`,
  'dynamic.gexf': `<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
  <graph mode="dynamic" defaultedgetype="directed" timeformat="date">
    <attributes class="node" mode="dynamic"><attribute id="price" title="price" type="float"/></attributes>
    <nodes>
      <node id="a" label="A" start="2009-03-01">
        <attvalues><attvalue for="price" value="5" start="2009-01-01" end="2009-06-30"/><attvalue for="price" value="8.5" start="2009-07-01" end="2009-12-31"/></attvalues>
        <spells><spell start="2009-01-01" end="2009-01-15"/><spell start="2009-01-30" end="2009-02-01"/></spells>
      </node>
      <node id="b" label="B"/>
    </nodes>
    <edges><edge id="e" source="a" target="b" start="2009-03-01" end="2009-03-10" type="mutual"/></edges>
  </graph>
</gexf>`,
  'hierarchy.gexf': `<x:gexf xmlns:x="http://www.gexf.net/1.2draft" version="1.2">
  <x:graph defaultedgetype="directed">
    <x:nodes>
      <x:node id="33" label="Jawa Tengah"><x:nodes>
        <x:node id="33.74" label="Kota Semarang"><x:nodes><x:node id="x" label="Tugu"/></x:nodes></x:node>
        <x:node id="33.21" label="Demak"/>
      </x:nodes></x:node>
      <x:node id="y" label="Y" pid="33"/>
      <x:node id="z" label="Z"><x:parents><x:parent for="33"/><x:parent for="y"/></x:parents></x:node>
    </x:nodes>
    <x:edges><x:edge source="33.74" target="33.21"/><x:edge source="x" target="unlisted"/></x:edges>
  </x:graph>
</x:gexf>`,
  'defaults.graphml': `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <key id="d0" for="node" attr.name="color" attr.type="string"><default>yellow</default></key>
  <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
  <key id="d2" for="node" attr.name="open" attr.type="boolean"/>
  <key id="d3" for="node" attr.name="label" attr.type="string"/>
  <key id="d4" for="graph" attr.name="title" attr.type="string"/>
  <graph id="G" edgedefault="undirected">
    <data key="d4">Contoh</data>
    <node id="n0"><data key="d0">green</data><data key="d2">True</data><data key="d3">Kota "A" &lt;B&gt;</data></node>
    <node id="n1"/>
    <node id="n2"><data key="d0"><![CDATA[a & b]]></data><port name="north"/></node>
    <edge id="e0" source="n0" target="n2"><data key="d1">1.0</data></edge>
    <edge id="e1" source="n0" target="n1" sourceport="north"/>
    <edge id="e2" source="n1" target="n2"><data key="d1">-2.5</data></edge>
  </graph>
</graphml>`,
  'parallel.graphml': `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="w" for="edge" attr.name="weight" attr.type="int"/>
  <graph edgedefault="directed">
    <node id="a"/><node id="b"/>
    <edge id="1" source="a" target="b"><data key="w">3</data></edge>
    <edge id="2" source="a" target="b"><data key="w">4</data></edge>
    <edge id="3" source="b" target="a"/>
  </graph>
</graphml>`,
  'yed.graphml': `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key for="node" id="d5" attr.name="description" attr.type="string"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <node id="n0"><data key="d5"/><data key="d6"><y:ShapeNode><y:Geometry height="30.0" width="30.0" x="125.5" y="100"/><y:NodeLabel alignment="center">Kota Tegal<y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel></y:NodeLabel><y:Shape type="rectangle"/></y:ShapeNode></data></node>
    <node id="n1"><data key="d5">catatan</data><data key="d6"><y:ShapeNode><y:Geometry x="1" y="2"/><y:NodeLabel>Brebes</y:NodeLabel><y:Shape type="ellipse"/></y:ShapeNode></data></node>
    <edge id="e0" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>PKS</y:EdgeLabel></y:PolyLineEdge></data></edge>
  </graph>
</graphml>`,
  'nested.gml': `Creator "contoh"
graph
[
  # a comment
  directed 1
  comment "title of &quot;all&quot;"
  node [ id 1 label "K&#246;ln &amp; Huế" graphics [ x 1.5 y -2.0E1 center [ z 3 ] ] ]
  node [
    id 2 label "b" tag "x" tag "y"
  ]
  node [ id 3 ]
  edge [ source 1 target 2 weight 2.5 label "kerja sama" ]
  edge [ source 3 target 3 ]
]
`.replaceAll('ế', '&#7871;'),
  'list.gml': `graph [ node [ id 1 code "_networkx_list_start" code 5 ] node [ id 2 ] multigraph 1 edge [ source 1 target 2 key 7 ] edge [ source 2 target 1 key 8 since 1999 ] ]`,
  'weights.net': `*Network contoh
*Vertices 4
1 "Kota Semarang" 0.1 0.25 ellipse ic Pink
2 "Kabupaten Demak" 0.5 0.5 box
3 Kendal
4 "Kab. Batang"
*Edges
1 2 2.5
2 3 1 c Blue
1 4
1 2 3
`,
  'matrix.net': `*vertices 3
1 "a"
2 "b"
3 "c"
*matrix
0 2 0
1 0 0
0 5 1
`,
  'classic.json': `{"directed": true, "graph": {"name": "contoh"}, "nodes": [{"name": "A", "at": {"x": 1, "y": 2.5}}, {"name": "B", "tags": ["x", "y", 3]}],
 "links": [{"source": 0, "target": 1, "value": 4}, {"source": 1, "target": 1, "sure": false, "nothing": null}], "multigraph": false}`,
};
