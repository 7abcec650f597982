#!/usr/bin/env bash
# Sizes: what is short is read. Functions, nesting, parameters, files and headers keep their budgets.
. "$(dirname "$0")/lib.bash"

functions ()
{
  code_of src tests | awk -f "$rules_dir/functions.awk"
}

find_long ()
{
  functions | awk -F '\t' '$4 > 60 { print $1 "\t" $2 "\t" $4 " lines, at most 60" }'
}

find_deep ()
{
  functions | awk -F '\t' '$5 > 4 { print $1 "\t" $2 "\t" $5 " nested blocks, at most 4" }'
}

find_wide ()
{
  functions | awk -F '\t' '$6 > 6 { print $1 "\t" $2 "\t" $6 " parameters, at most 6" }'
}

find_files ()
{
  c_files src include tests | xargs -r awk '
    function report() { if (n > limit) print file ":" n "\tfile\t" n " lines, at most " limit }
    FNR == 1 { report(); file = FILENAME; limit = file ~ /^include\/.*\.h$/ ? 150 : 600 }
    { n = FNR }
    END { report() }'
}

lines ()
{
  awk -v n="$1" -v text="$2" 'BEGIN { for (i = 0; i < n; i++) print text }'
}

{ printf 'int\nexact (void)\n{\n'; lines 57 '  work ();'; printf '}\n\n'
  printf 'int\nlong_one (void)\n{\n'; lines 58 '  work ();'; printf '}\n'; } | bad src/base/long.c
bad src/base/deep.c <<'C'
static void
four (void)
{
  if (a)
    {
      while (b)
        {
          for (;;)
            {
              if (c) /* { { { */
                {
                  call ("{{{{");
                }
            }
        }
    }
}

static void
table (void)
{
  static const Case cases[] = {
    { 1, { 2, { 3,
      {
        {
          4
        }
      } } } },
  };
}

static void
five (void)
{
  {
    {
      {
        {
          {
            Case c = { 0 };
          }
        }
      }
    }
  }
}

static int
six (int a, int b, GFunc (*c) (int x, int y), int d, int e, int f)
{
  return 0;
}

static int
seven (int a, int b, int c, int d, int e,
       int f, int g)
{
  return 0;
}
C
lines 600 '' | bad src/base/full.c
lines 601 '' | bad src/base/overfull.c
lines 150 '' | bad include/base/full.h
lines 151 '' | bad include/base/overfull.h
rule 'functions have at most 60 lines' find_long src/base/long.c:64
rule 'blocks are nested at most 4 deep' find_deep src/base/deep.c:33
rule 'functions have at most 6 parameters' find_wide src/base/deep.c:55
rule 'files have at most 600 lines, headers 150' find_files src/base/overfull.c:601 include/base/overfull.h:151
(cd "$top" && code_of src | awk -f "$rules_dir/functions.awk") | cut -f 4 | sort -n | awk '
  { n[NR] = $1 }
  END { if (NR > 0) printf "# %d functions in src: median %d lines, 90th percentile %d\n", NR, n[int ((NR + 1) / 2)], n[int (NR * 0.9 + 1)] }'
finish
