### Postlotse: every sentence people read. One file per language, same ids and arguments in each.
### Ids are grouped by topic; the prefix names the topic.

## address: what is wrong with a typed address, host, user name or password


## requirement: what a person has to prepare at the provider


## provider: remarks about single providers


## source: where settings come from


## reason: why an answer is trusted or not


## stage: the steps of a connection


## cause: what went wrong and what to do next (cause-KEY, .next)


## verdict: whose side it is on


## export: formats, notes, refusals


## sheet: the printed sheet


## storage: saving and reading files


## cli: the command line


## setup: the guided way in the terminal

