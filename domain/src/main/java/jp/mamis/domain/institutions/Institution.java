package jp.mamis.domain.institutions;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.Prefecture;

/**
 * A workplace as the register of institutions knows it (医療機関マスタ). A new one is known by name alone before the
 * regional bureau publishes its code, two to three months later; until then it is a {@link Workplace.Typed}.
 *
 * @param during      the days on which the code is in force
 * @param predecessor the code before a move or an incorporation changed it
 */
public record Institution(
        InstitutionCode code,
        InstitutionName name,
        Optional<InstitutionReading> reading,
        Optional<Address> address,
        Optional<PhoneNumber> phone,
        Interval during,
        Optional<InstitutionCode> predecessor) {

    /**
     * @throws MalformedValue of kind {@code institution-prefecture} for an address in another prefecture than the code's,
     *     {@code institution-predecessor} for one that preceded itself
     */
    public Institution {
        Prefecture given = code.prefecture();
        if (address.flatMap(Address::prefecture).filter(place -> place != given).isPresent()) {
            throw new MalformedValue(
                    "institution-prefecture", code.text() + " " + address.get().line());
        }
        if (predecessor.equals(Optional.of(code))) {
            throw new MalformedValue("institution-predecessor", code.text());
        }
    }

    public boolean isOpenOn(LocalDate day) {
        return during.contains(day);
    }

    /** The same institution, whose code is in force for the last time on {@code lastDay}; one that came later, not at all. */
    public Institution closingOn(LocalDate lastDay) {
        LocalDate last = lastDay.isBefore(during.from()) ? during.from() : lastDay;
        return new Institution(code, name, reading, address, phone, during.endingOn(last), predecessor);
    }

    /** As a person states it as a place of work. */
    public Workplace.Registered workplace() {
        return new Workplace.Registered(code, name);
    }
}
