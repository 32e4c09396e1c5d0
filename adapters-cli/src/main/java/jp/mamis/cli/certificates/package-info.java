/** Commands about certificates of the healthcare PKI. Those that only judge need neither log-in nor database. */
package jp.mamis.cli.certificates;
