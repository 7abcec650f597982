# Finds the function definitions of GNU style in the output of strip.awk (keep=code): the return type on a line of its
# own, the name at the start of the next line, braces in column 1. Prints for each, separated by tabs:
#   file:line  name  static|public  lines  nesting  parameters
# Lines are counted from the name to the closing brace; nesting is the depth of blocks inside the body.
function count_parameters(list,   i, c, depth, n)
{
  if (list ~ /^[ \t]*(void)?[ \t]*$/)
    return 0
  n = 1
  for (i = 1; i <= length (list); i++)
    {
      c = substr (list, i, 1)
      if (c == "(")
        depth++
      else if (c == ")")
        depth--
      else if (c == "," && depth == 0)
        n++
    }
  return n
}

{
  tab = index ($0, "\t")
  place = substr ($0, 1, tab - 1)
  text = substr ($0, tab + 1)
  file = place
  sub (/:[0-9]+$/, "", file)
  line = place
  sub (/^.*:/, "", line)
  if (file != current)
    {
      current = file
      name = before = ""
      in_body = 0
    }
}

!in_body && text ~ /^[A-Za-z_][A-Za-z0-9_]* \(/ {
  name = text
  sub (/ .*/, "", name)
  start = line
  kind = before ~ /^static( |$)/ || before ~ / static / ? "static" : "public"
  # G_DEFINE_… ( and other macros at file level have no return type above them
  if (before !~ /^[A-Za-z]/ || before ~ /[;{}]$/)
    name = ""
  head = ""
}

!in_body && name != "" {
  head = head " " text
  if (text ~ /;[ \t]*$/)
    name = ""
}

!in_body && text ~ /^\{/ && name != "" {
  in_body = 1
  depth = deepest = table = 0
  sub (/^[^(]*\(/, "", head)
  sub (/\)[^)]*$/, "", head)
  parameters = count_parameters(head)
  before = text
  next
}

in_body && text ~ /^\}/ {
  print file ":" start "\t" name "\t" kind "\t" line - start + 1 "\t" deepest "\t" parameters
  in_body = 0
  name = ""
}

# tables are no nesting: an initializer is skipped up to its end
in_body {
  balance = gsub (/\{/, "{", text) - gsub (/\}/, "}", text)
  if (table > 0 || text ~ /=[ \t]*\{/ || (before ~ /(=|\[\])[ \t]*$/ && text ~ /^[ \t]*(=[ \t]*)?\{/))
    table += balance
  else
    depth += balance
  if (depth > deepest)
    deepest = depth
}

{ before = text }
