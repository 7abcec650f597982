# A C lexer just good enough for the rules. Prints `file:line<TAB>text`:
#   keep=code     every line without comments, strings emptied to "", characters to ''
#   keep=strings  each string literal's content on a line of its own, comments and #include lines left out
#   keep=both     every line without comments, strings kept
FNR == 1 { in_comment = 0 }

# fast path: nothing to lex
!in_comment && !/["'\/]/ {
  if (keep != "strings")
    print FILENAME ":" FNR "\t" $0
  next
}

{
  if (keep == "strings" && /^[ \t]*#[ \t]*include/)
    next
  out = ""
  for (i = 1; i <= length ($0); i++)
    {
      c = substr ($0, i, 1)
      two = substr ($0, i, 2)
      if (in_comment)
        {
          if (two == "*/")
            {
              in_comment = 0
              i++
            }
          continue
        }
      if (two == "/*")
        {
          in_comment = 1
          i++
          continue
        }
      if (two == "//")
        break
      if (c != "\"" && c != "'")
        {
          out = out c
          continue
        }
      literal = ""
      for (i++; i <= length ($0) && (d = substr ($0, i, 1)) != c; i++)
        {
          literal = literal d
          if (d == "\\")
            literal = literal substr ($0, ++i, 1)
        }
      if (keep == "strings" && c == "\"")
        print FILENAME ":" FNR "\t" literal
      out = out c (keep == "both" ? literal : "") c
    }
  if (keep != "strings")
    print FILENAME ":" FNR "\t" out
}
