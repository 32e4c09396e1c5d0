package jp.mamis.domain.attachments;

import jp.mamis.domain.settings.FileType;

/**
 * A file that was found to be what it begins as (検査済みのファイル).
 *
 * @param type   told by its bytes
 * @param length how many of its first bytes make up the document; what a camera has put behind them is not kept
 */
public record Sound(FileType type, int length) {}
