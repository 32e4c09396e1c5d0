/**
 * Files that doctors attach for bodies that ask for documents (添付ファイル): what they may be, told by their bytes, and how
 * long they are kept. Does not know where bytes are stored, nor how PDF is read.
 */
package jp.mamis.domain.attachments;
