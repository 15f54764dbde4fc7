"""Links between facts: parts and successors of measures, answers, what figures quantify."""
