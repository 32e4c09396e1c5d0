package jp.mamis.application.procedures;

import java.time.Instant;
import jp.mamis.domain.procedures.PaperCode;

/** A draft printed to be signed and handed in on paper (申請書の印刷); what is in the draft then counts. */
public record PaperForm(PaperCode code, DraftId draft, Instant printedAt) {}
