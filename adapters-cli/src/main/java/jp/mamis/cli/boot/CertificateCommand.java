package jp.mamis.cli.boot;

import jp.mamis.cli.certificates.CertificateList;
import jp.mamis.cli.certificates.CertificateShow;
import jp.mamis.cli.certificates.CertificateVerify;
import picocli.CommandLine.Command;

/** {@code mamis certificate …}. */
@Command(
        name = "certificate",
        description = "Certificates of the healthcare PKI (HPKI).",
        subcommands = {
            CertificateVerify.class,
            CertificateIssue.class,
            CertificateList.class,
            CertificateShow.class,
            CertificateRevoke.class,
            CertificateReconcile.class,
            CertificateReissue.class
        })
final class CertificateCommand {

    private CertificateCommand() {}
}
