package jp.mamis.cli.boot;

import java.util.List;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.rehearsal.EmptyDemonstration;
import jp.mamis.application.rehearsal.RehearsalUseCases;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.pkcs11.door.TokenKnock;
import jp.mamis.pkcs11.door.TokenWish;

/** Surroundings with what only boot packages may use. */
interface BootSurroundings extends CommandContext.Surroundings {

    /** The demonstration's use cases over the same ports. */
    RehearsalUseCases rehearsal();

    /** The same installation as a whole. */
    EmptyDemonstration.Store demonstration();

    /** Copies of it. */
    Backups backups();

    /** The configured token, found and not opened; whoever asks for it closes it. */
    TokenAccess token();

    /** Another token of the same module, by label or serial number; keys of software have no other. */
    TokenAccess token(String other);

    /** Which token that is, for a process that opens it. */
    TokenWish tokenWish();

    /** The portal of this installation on this machine, running or not. */
    TokenKnock portal();

    /** How machine and installation stand. */
    List<Finding> check();
}
