package jp.mamis.application.membership;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.qualification.MedicalSchool;

/** Part of the name or of the code of a school of medicine, as somebody typed it. */
public record SoughtSchool(String text) {

    /** @throws MalformedValue of kind {@code medical-school} when there is nothing to look for, or no name has such signs */
    public static SoughtSchool parse(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
            throw new MalformedValue("medical-school", typed);
        }
        return new SoughtSchool(text);
    }

    public boolean finds(MedicalSchool school) {
        return school.label().contains(text) || school.text().contains(text);
    }
}
