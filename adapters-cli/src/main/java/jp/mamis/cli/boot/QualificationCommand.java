package jp.mamis.cli.boot;

import jp.mamis.cli.qualification.QualificationHistory;
import jp.mamis.cli.qualification.QualificationRecord;
import jp.mamis.cli.qualification.QualificationShow;
import jp.mamis.cli.qualification.QualificationWithdraw;
import picocli.CommandLine.Command;

/** {@code mamis qualification …}. */
@Command(
        name = "qualification",
        description = "Who is and was a physician, and by which certificates.",
        subcommands = {
            QualificationShow.class,
            QualificationHistory.class,
            QualificationStatement.class,
            QualificationRecord.class,
            QualificationWithdraw.class
        })
final class QualificationCommand {

    private QualificationCommand() {}
}
