/** Commands about mails that wait, went out or failed. Knows neither what mails say nor how they travel. */
package jp.mamis.cli.mail;
