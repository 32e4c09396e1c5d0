package jp.mamis.web.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.Specialty;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.PrefectureWords;
import jp.mamis.web.page.Texts;

/** What can be chosen in the forms about a person. */
public final class RegistrationChoices {

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("family", "profile.family"),
            Map.entry("given", "profile.given"),
            Map.entry("familyKana", "profile.family-kana"),
            Map.entry("givenKana", "profile.given-kana"),
            Map.entry("romanFamily", "profile.roman-family"),
            Map.entry("romanGiven", "profile.roman-given"),
            Map.entry("formerFamily", "profile.former-family"),
            Map.entry("formerGiven", "profile.former-given"),
            Map.entry("formerFamilyKana", "profile.former-family-kana"),
            Map.entry("formerGivenKana", "profile.former-given-kana"),
            Map.entry("birth", "person.birth"),
            Map.entry("sex", "person.sex"),
            Map.entry("licenceNumber", "person.licence"),
            Map.entry("licenceDay", "person.licence-day"),
            Map.entry("graduation", "profile.graduation"),
            Map.entry("school", "profile.school"),
            Map.entry("specialty", "person.specialty"),
            Map.entry("otherSpecialties", "profile.other-specialties"),
            Map.entry("societies", "profile.societies"),
            Map.entry("mobile", "person.mobile"),
            Map.entry("mail", "person.mail"),
            Map.entry("destination", "person.destination"));

    private static final Map<String, String> ADDRESS_KEYS = Map.ofEntries(
            Map.entry("PostalCode", "profile.postal-code"),
            Map.entry("Prefecture", "profile.prefecture"),
            Map.entry("Line", "profile.line"),
            Map.entry("Building", "profile.building"),
            Map.entry("Phone", "profile.phone"),
            Map.entry("Fax", "profile.fax"));

    private RegistrationChoices() {}

    /** What the questions about a person are called where they stand alone, by field. */
    public static Map<String, String> labels(Texts t) {
        Map<String, String> labels = new HashMap<>();
        KEYS.forEach((field, key) -> labels.put(field, t.get(key)));
        ADDRESS_KEYS.forEach((field, key) -> {
            labels.put("home" + field, inPart(t, key, "person.home"));
            labels.put("other" + field, inPart(t, key, "person.other-address"));
        });
        return Map.copyOf(labels);
    }

    private static String inPart(Texts t, String key, String part) {
        return t.get("profile.in-part", Map.of("field", t.get(key), "part", t.get(part)));
    }

    public static List<Choice> sexes(Texts t) {
        return Arrays.stream(Sex.values())
                .map(sex -> Choice.of(sex.name(), sex(sex, t)))
                .toList();
    }

    /** Asked of oneself: nobody's own sex is unknown, yet it need not be said. */
    public static List<Choice> ownSexes(Texts t) {
        return Arrays.stream(Sex.values())
                .map(sex -> Choice.of(sex.name(), ownSex(sex, t)))
                .toList();
    }

    static String sex(Sex sex, Texts t) {
        return t.get("person.sex." + slug(sex));
    }

    static String ownSex(Sex sex, Texts t) {
        return sex == Sex.UNKNOWN ? t.get("person.sex.unsaid") : sex(sex, t);
    }

    public static List<Choice> destinations(Texts t) {
        return Arrays.stream(DeliveryDestination.values())
                .map(destination -> Choice.of(
                        destination.name(),
                        t.get("person.destination." + destination.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public static List<Choice> prefectures(Texts t) {
        return new PrefectureWords(t.language()).choices();
    }

    public static List<Choice> specialties(Texts t) {
        return Arrays.stream(Specialty.values())
                .map(specialty -> Choice.of(specialty.code(), specialty(specialty, t)))
                .toList();
    }

    static String specialty(Specialty specialty, Texts t) {
        return t.get("person.specialty." + slug(specialty));
    }

    /** As the join form calls them. */
    public static List<Choice> duties(Texts t) {
        return Arrays.stream(FacilityDuty.values())
                .map(duty -> Choice.of(duty.code(), duty(duty, t)))
                .toList();
    }

    /** As the join form calls them. */
    public static List<Choice> owners(Texts t) {
        return Arrays.stream(OwnerKind.values())
                .map(owner -> Choice.of(owner.code(), t.get("join.owner." + slug(owner))))
                .toList();
    }

    static String duty(FacilityDuty duty, Texts t) {
        return t.get("join.duty." + slug(duty));
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
