package jp.mamis.domain.hpki.ca;

import java.util.List;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** One rule that certificates of a profile keep (プロファイル検査). Judged over what was read back from the bytes to be signed. */
public sealed interface ProfileLint permits FieldLint, NameLint, ExtensionLint {

    /** A certificate with what it should be. */
    record Judged(CertificateFacts facts, CertificateProfile profile, IssuingAuthority issuer) {}

    /** Every rule. */
    List<ProfileLint> ALL = List.of(
            new FieldLint.Version(),
            new FieldLint.SerialRange(),
            new FieldLint.SerialRandom(),
            new FieldLint.Algorithm(),
            new FieldLint.AlgorithmParameter(),
            new FieldLint.Issuer(),
            new FieldLint.WholeMonths(),
            new FieldLint.Length(),
            new FieldLint.Times(),
            new FieldLint.WithinAuthority(),
            new FieldLint.Key(),
            new FieldLint.Exponent(),
            new NameLint.Attributes(),
            new NameLint.TextKinds(),
            new NameLint.Country(),
            new NameLint.LatinName(),
            new NameLint.RegisterNumber(),
            new NameLint.InCharge(),
            new NameLint.AuthorityName(),
            new ExtensionLint.Present(),
            new ExtensionLint.Order(),
            new ExtensionLint.SigningKey(),
            new ExtensionLint.OwnKey(),
            new ExtensionLint.Uses(),
            new ExtensionLint.ExtendedUses(),
            new ExtensionLint.Constraints(),
            new ExtensionLint.JapaneseName(),
            new ExtensionLint.RevocationList(),
            new ExtensionLint.Role(),
            new ExtensionLint.Policy(),
            new ExtensionLint.StatusService());

    /** By which the rule is known for ever. */
    LintCode code();

    /** Whether the certificate keeps it. */
    boolean holds(Judged it);

    /** The certificate, or every rule it breaks. */
    static Outcome<CertificateFacts> judge(Judged it) {
        return Policies.accept(
                it::facts,
                ALL.stream().flatMap(rule -> rule.holds(it) ? Stream.empty() : Stream.of(Refusal.of(rule.code()))));
    }
}
