package jp.mamis.domain.qualification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.domain.person.BirthDate;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.RomanName;
import jp.mamis.domain.person.Sex;

/**
 * What is registered about a physician (登録情報) during some days. Workplaces and memberships are facts of their own.
 *
 * @param formerNameOnMail whether letters name the person by the former name (旧姓宛名使用)
 */
public record RegisteredData(
        PersonName name,
        KanaName kana,
        Optional<RomanName> roman,
        Optional<FormerName> former,
        boolean formerNameOnMail,
        BirthDate birth,
        Sex sex,
        MedicalLicence licence,
        Graduation graduation,
        Optional<MedicalSchool> school,
        Optional<Specialties> specialties,
        ContactDetails contact,
        List<Society> societies) {

    public RegisteredData {
        societies = List.copyOf(societies);
    }

    public RegisteredData withContact(ContactDetails next) {
        return new RegisteredData(
                name,
                kana,
                roman,
                former,
                formerNameOnMail,
                birth,
                sex,
                licence,
                graduation,
                school,
                specialties,
                next,
                societies);
    }

    public RegisteredData withLicence(MedicalLicence next) {
        return new RegisteredData(
                name,
                kana,
                roman,
                former,
                formerNameOnMail,
                birth,
                sex,
                next,
                graduation,
                school,
                specialties,
                contact,
                societies);
    }

    /**
     * This data as it follows {@code before}: a number that changed becomes a former one, and what was found about the entry
     * holds only while the entry, the name, the birth date and the sex are the same.
     */
    public RegisteredData following(RegisteredData before) {
        MedicalLicence next = licence.following(before.licence);
        boolean same = name.equals(before.name) && birth.equals(before.birth) && sex == before.sex;
        return withLicence(same ? next : next.checked(RegisterCheck.unchecked()));
    }

    /** The items in which this differs from {@code other}. */
    public Set<RegisteredItem> differencesFrom(RegisteredData other) {
        return Arrays.stream(RegisteredItem.values())
                .filter(item -> !item.of(this).equals(item.of(other)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RegisteredItem.class)));
    }
}
