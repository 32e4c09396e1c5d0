package jp.mamis.domain.qualification;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;

/** By what number or words a paper is found again (文書番号), as it stands on the paper: 1 to 80 characters. */
public record EvidenceReference(String text) {

    private static final int LONGEST = 80;

    /** @throws MalformedValue of kind {@code evidence-reference} */
    public EvidenceReference {
        if (text.isBlank() || Characters.count(text) > LONGEST || !Characters.printable(text)) {
            throw new MalformedValue("evidence-reference", text);
        }
    }

    /**
     * Takes what was typed but for white space at both ends.
     *
     * @throws MalformedValue of kind {@code evidence-reference}
     */
    public static EvidenceReference parse(String text) {
        return new EvidenceReference(text.strip());
    }
}
