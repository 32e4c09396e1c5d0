/**
 * How a doctor who belongs to no body becomes known to the system by himself (利用者登録), and how a mail address is proved.
 * Does not know how mails travel nor where requests are kept.
 */
package jp.mamis.domain.registration;
