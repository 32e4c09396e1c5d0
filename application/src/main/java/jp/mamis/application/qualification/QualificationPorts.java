package jp.mamis.application.qualification;

import jp.mamis.application.hpki.ca.Revocations;

/** What qualifications need from outside. */
public record QualificationPorts(
        QualificationFacts facts,
        HeldCertificates held,
        Revocations revocations,
        SignedStatements statements,
        ToldDeaths deaths) {}
