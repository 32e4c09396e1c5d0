package jp.mamis.web.institutions;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.institutions.FeeTable;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionReading;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;

/**
 * An institution of the register.
 *
 * @param code        ten digits, or H and nine digits
 * @param prefecture  JIS X 0401 code, two digits
 * @param table       MEDICAL, DENTAL or PHARMACY; absent outside the health insurance
 * @param lastDay     the last day on which the code is in force, where one is known
 * @param predecessor the code in whose place this one came
 */
public record InstitutionJson(
        String code,
        String name,
        Optional<String> kana,
        String prefecture,
        Optional<String> table,
        Optional<String> postalCode,
        Optional<String> address,
        Optional<String> building,
        Optional<String> telephone,
        LocalDate validFrom,
        Optional<LocalDate> lastDay,
        Optional<String> predecessor) {

    static InstitutionJson of(Institution institution) {
        return new InstitutionJson(
                institution.code().text(),
                institution.name().text(),
                institution.reading().map(InstitutionReading::text),
                institution.code().prefecture().code(),
                institution.code().table().map(FeeTable::name),
                institution.address().flatMap(Address::postalCode).map(PostalCode::digits),
                institution.address().map(Address::wholeLine),
                institution.address().map(Address::onlyBuilding).filter(text -> !text.isEmpty()),
                institution.phone().map(PhoneNumber::hyphenated),
                institution.during().from(),
                institution.during().lastDay(),
                institution.predecessor().map(InstitutionCode::text));
    }
}
