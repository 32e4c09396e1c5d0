package jp.mamis.domain.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A physician's entry in the national register (医籍).
 *
 * @param registeredOn  the day of entry (医籍登録年月日), printed on the licence
 * @param formerNumbers numbers the person had before, oldest first; none is ever forgotten
 */
public record MedicalLicence(
        LicenceNumber number, LocalDate registeredOn, List<LicenceNumber> formerNumbers, RegisterCheck check) {

    public MedicalLicence {
        formerNumbers = List.copyOf(formerNumbers);
    }

    /** An entry with its first number, not yet checked. */
    public static MedicalLicence of(LicenceNumber number, LocalDate registeredOn) {
        return new MedicalLicence(number, registeredOn, List.of(), RegisterCheck.unchecked());
    }

    /**
     * This entry as it follows {@code before}: a number that changed becomes a former one, and what was found about the
     * entry holds only while number and day are the same.
     */
    public MedicalLicence following(MedicalLicence before) {
        boolean same = number.equals(before.number) && registeredOn.equals(before.registeredOn);
        List<LicenceNumber> had = Stream.concat(before.formerNumbers.stream(), Stream.of(before.number))
                .filter(old -> !old.equals(number))
                .toList();
        return new MedicalLicence(number, registeredOn, had, same ? before.check : RegisterCheck.unchecked());
    }

    /** The same entry with what was found about it. */
    MedicalLicence checked(RegisterCheck found) {
        return new MedicalLicence(number, registeredOn, formerNumbers, found);
    }

    /** Whether the person has or had {@code sought}. */
    public boolean hasHad(LicenceNumber sought) {
        return number.equals(sought) || formerNumbers.contains(sought);
    }
}
