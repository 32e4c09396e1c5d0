/** What is known about qualifications of physicians, and the certificates that stand and fall with them. */
package jp.mamis.application.qualification;
