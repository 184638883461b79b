"""Document to paragraphs, sentences, tokens and quotations."""
