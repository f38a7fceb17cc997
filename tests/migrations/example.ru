# An example of a migration, of no version: `visit:stage` became `visit:partOf`, the other way round.
PREFIX visit: <https://w3id.org/visitgraph/ontology#>
DELETE { ?visit visit:stage ?stop }
INSERT { ?stop visit:partOf ?visit }
WHERE { ?visit visit:stage ?stop }
