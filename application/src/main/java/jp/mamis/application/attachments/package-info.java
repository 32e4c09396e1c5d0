/**
 * Files that doctors attach for bodies (添付ファイル): taken in, shown to the body that asked and the doctor alone, erased
 * when their time is over. Does not know what a draft or a procedure is, only the folder it makes.
 */
package jp.mamis.application.attachments;
