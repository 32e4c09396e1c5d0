package jp.mamis.application.procedures;

import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.RegisteredItem;

/** What of the registered data the bodies read that decide on an application of its doctor's. */
final class ReadItems {

    private static final Set<RegisteredItem> READ = Set.of(
            RegisteredItem.NAME,
            RegisteredItem.KANA,
            RegisteredItem.FORMER_NAME,
            RegisteredItem.BIRTH_DATE,
            RegisteredItem.SEX,
            RegisteredItem.LICENCE,
            RegisteredItem.GRADUATION,
            RegisteredItem.SCHOOL,
            RegisteredItem.CONTACT);

    private ReadItems() {}

    /** Those that are otherwise now. */
    static Set<RegisteredItem> otherwise(RegisteredData before, RegisteredData now) {
        return now.differencesFrom(before).stream()
                .filter(READ::contains)
                .filter(item -> item != RegisteredItem.LICENCE || isOtherLicence(before, now))
                .filter(item -> item != RegisteredItem.CONTACT || isReachedOtherwise(before.contact(), now.contact()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What an office has found about the register number is no change of it. */
    private static boolean isOtherLicence(RegisteredData before, RegisteredData now) {
        return !before.licence().number().equals(now.licence().number())
                || !before.licence().registeredOn().equals(now.licence().registeredOn());
    }

    /** Further addresses, and which of them letters go to, are not read by who decides. */
    private static boolean isReachedOtherwise(ContactDetails before, ContactDetails now) {
        return !before.home().equals(now.home())
                || !before.homePhone().equals(now.homePhone())
                || !before.mobile().equals(now.mobile())
                || !before.mail().equals(now.mail());
    }
}
