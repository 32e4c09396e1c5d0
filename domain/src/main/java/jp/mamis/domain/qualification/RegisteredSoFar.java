package jp.mamis.domain.qualification;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.person.BirthDate;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonName;

/**
 * The items of a registration of which rules speak, as far as they could be read: an item that is missing or malformed is
 * empty here and told as that, and the rules that need it say nothing.
 *
 * @param formerThere whether a former name is given, be it malformed
 */
public record RegisteredSoFar(
        Optional<PersonName> name,
        Optional<KanaName> kana,
        boolean formerThere,
        boolean formerNameOnMail,
        Optional<BirthDate> birth,
        Optional<LocalDate> licensedOn,
        Optional<Graduation> graduation,
        Optional<ContactDetails> contact) {

    static RegisteredSoFar of(RegisteredData data) {
        return new RegisteredSoFar(
                Optional.of(data.name()),
                Optional.of(data.kana()),
                data.former().isPresent(),
                data.formerNameOnMail(),
                Optional.of(data.birth()),
                Optional.of(data.licence().registeredOn()),
                Optional.of(data.graduation()),
                Optional.of(data.contact()));
    }
}
