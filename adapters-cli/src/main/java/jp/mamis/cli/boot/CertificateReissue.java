package jp.mamis.cli.boot;

import jp.mamis.cli.certificates.ReissueAsk;
import jp.mamis.cli.certificates.ReissueCancel;
import jp.mamis.cli.certificates.ReissueConfirm;
import jp.mamis.cli.certificates.ReissueStatus;
import picocli.CommandLine.Command;

/** {@code mamis certificate reissue …}. */
@Command(
        name = "reissue",
        description = {
            "Issue every certificate in force of one generation once more by another, for the same key and holder.",
            "One officer asks, another confirms, either runs it with the token's PIN; it goes on wherever it stopped."
        },
        subcommands = {
            ReissueAsk.class,
            ReissueConfirm.class,
            ReissueRun.class,
            ReissueStatus.class,
            ReissueCancel.class
        })
final class CertificateReissue {

    private CertificateReissue() {}
}
