package jp.mamis.application.hpki.ca;

/** What issuing and revoking need from outside, beside the authorities themselves. */
public record IssuancePorts(
        Issuances issuances,
        Revocations revocations,
        RevocationLists lists,
        Reissues reissues,
        LogHeads heads,
        IssuanceLog log,
        RevocationPublisher publisher,
        ClockReference reference) {}
