package jp.mamis.web.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.Specialty;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Texts;

/** What can be chosen in the forms about a person. */
public final class RegistrationChoices {

    private RegistrationChoices() {}

    public static List<Choice> sexes(Texts t) {
        return Arrays.stream(Sex.values())
                .map(sex ->
                        Choice.of(sex.name(), t.get("person.sex." + sex.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public static List<Choice> destinations(Texts t) {
        return Arrays.stream(DeliveryDestination.values())
                .map(destination -> Choice.of(
                        destination.name(),
                        t.get("person.destination." + destination.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public static List<Choice> prefectures() {
        return Arrays.stream(Prefecture.values())
                .map(prefecture -> Choice.of(prefecture.code(), prefecture.kanji()))
                .toList();
    }

    public static List<Choice> specialties() {
        return Arrays.stream(Specialty.values())
                .map(specialty -> Choice.of(specialty.code(), specialty.label()))
                .toList();
    }

    public static List<Choice> duties() {
        return Arrays.stream(FacilityDuty.values())
                .map(duty -> Choice.of(duty.code(), duty.label()))
                .toList();
    }

    public static List<Choice> owners() {
        return Arrays.stream(OwnerKind.values())
                .map(owner -> Choice.of(owner.code(), owner.label()))
                .toList();
    }
}
