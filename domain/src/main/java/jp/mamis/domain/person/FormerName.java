package jp.mamis.domain.person;

import java.util.Optional;

/**
 * A name the person had before (旧姓・旧名), whole: the part that did not change is repeated.
 *
 * @param kana its reading; owed, but old records lack it
 */
public record FormerName(PersonName name, Optional<KanaName> kana) {}
