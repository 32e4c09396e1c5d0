package jp.mamis.domain.hpki.ca;

import java.util.Optional;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.person.PersonName;

/** Whom a certificate is about (主体者). Cannot be built so that role and name disagree. */
@Basis(
        document = "HPKI certificate policy, draft 0.9",
        article = "subject",
        rule =
                "A subject is C=JP, CN and serialNumber in this order. Whoever is in charge of an institution carries it as"
                        + " O and the word Director as OU before CN; nobody else carries them.",
        note = "Order and string types as measured.")
public sealed interface SubjectName {

    /** The name itself. */
    DistinguishedName name();

    /** The same in Japanese, for subjectAltName. */
    DistinguishedName japanese();

    /** The role it is issued for; authorities have none. */
    Optional<HcRole> role();

    /** Whether it can stand in a certificate of that realm. */
    boolean isOf(CaRealm realm);

    /** Whoever holds a qualification. */
    record Practitioner(CommonName commonName, SubjectNumber number, PersonName person, HcRole qualification)
            implements SubjectName {

        public Practitioner {
            if (HcRoles.isOf(HcRoles.Kind.ADMINISTRATOR, qualification)) {
                throw new IllegalArgumentException("somebody in charge of an institution needs its name");
            }
        }

        @Override
        public DistinguishedName name() {
            return DistinguishedName.of(
                    NamePart.JAPAN, NamePart.utf8(NamePart.COMMON_NAME, commonName.text()), printed(number));
        }

        @Override
        public DistinguishedName japanese() {
            return DistinguishedName.of(
                    NamePart.JAPAN, NamePart.utf8(NamePart.COMMON_NAME, person.full()), printed(number));
        }

        @Override
        public Optional<HcRole> role() {
            return Optional.of(qualification);
        }

        @Override
        public boolean isOf(CaRealm realm) {
            return number.realm() == realm;
        }
    }

    /** Whoever is in charge of an institution. */
    record Director(
            CommonName commonName, SubjectNumber number, PersonName person, Organisation organisation, HcRole duty)
            implements SubjectName {

        static final String UNIT = "Director";

        public Director {
            if (!HcRoles.isOf(HcRoles.Kind.ADMINISTRATOR, duty)) {
                throw new IllegalArgumentException("not a duty of somebody in charge of an institution");
            }
        }

        @Override
        public DistinguishedName name() {
            return with(organisation.latin(), commonName.text());
        }

        @Override
        public DistinguishedName japanese() {
            return with(organisation.japanese(), person.full());
        }

        private DistinguishedName with(String institution, String holder) {
            return DistinguishedName.of(
                    NamePart.JAPAN,
                    NamePart.utf8(NamePart.ORGANISATION, institution),
                    NamePart.utf8(NamePart.UNIT, UNIT),
                    NamePart.utf8(NamePart.COMMON_NAME, holder),
                    printed(number));
        }

        @Override
        public Optional<HcRole> role() {
            return Optional.of(duty);
        }

        @Override
        public boolean isOf(CaRealm realm) {
            return number.realm() == realm;
        }
    }

    /** A certification authority (認証局). */
    record Authority(DistinguishedName name, DistinguishedName japanese) implements SubjectName {

        @Override
        public Optional<HcRole> role() {
            return Optional.empty();
        }

        @Override
        public boolean isOf(CaRealm realm) {
            return true;
        }
    }

    private static NamePart printed(SubjectNumber number) {
        return NamePart.printable(NamePart.SERIAL_NUMBER, number.text());
    }
}
