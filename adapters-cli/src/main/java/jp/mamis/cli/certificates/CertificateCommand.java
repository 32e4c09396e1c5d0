package jp.mamis.cli.certificates;

import picocli.CommandLine.Command;

/** {@code mamis certificate …}. */
@Command(
        name = "certificate",
        description = "Certificates of the healthcare PKI (HPKI).",
        subcommands = {CertificateVerify.class})
public final class CertificateCommand {}
