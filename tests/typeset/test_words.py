from briefdeck.typeset.words import inside_words, word_edges


def test_words_are_read_longest_first_and_not_across_others():
    # 国际合作 is one word, 企业 and 了解 are two with no word 业了 between them
    assert inside_words("国际合作") == {1, 2, 3}
    assert inside_words("企业了解") == {1, 3}
    assert word_edges("企业了解") == {0, 2, 4}


def test_what_no_list_knows_is_neither():
    assert inside_words("甲乙丙") == word_edges("甲乙丙") == frozenset()


def test_terms_are_words_too_but_long_ones_may_break():
    assert inside_words("甲乙丙", frozenset({"乙丙"})) == {2}
    assert inside_words("甲乙丙丁戊己庚辛壬", frozenset({"甲乙丙丁戊己庚辛壬"})) == frozenset()
