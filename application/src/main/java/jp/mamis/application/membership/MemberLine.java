package jp.mamis.application.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.qualification.LicenceNumber;

/**
 * A member as the staff of a body see one in a list: as registered on the day, or on the last day of membership.
 *
 * @param own     the body's own category as it was called when the membership began
 * @param since    the day of joining, when known
 * @param lastDay  the last day of membership, when known
 * @param workplaces where the person works, that of the membership first; empty for who states to work nowhere
 * @param byFormerName whether a name was sought that only the former name fits
 */
public record MemberLine(
        PersonId person,
        PersonName name,
        KanaName kana,
        LicenceNumber licence,
        Optional<MemberNumber> number,
        MemberCategory category,
        Optional<BodyCategory> own,
        Optional<LocalDate> since,
        Optional<LocalDate> lastDay,
        MemberStanding standing,
        List<InstitutionName> workplaces,
        boolean byFormerName) {

    public MemberLine {
        workplaces = List.copyOf(workplaces);
    }
}
