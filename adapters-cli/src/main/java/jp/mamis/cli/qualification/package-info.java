/** Commands about who is and was a physician. */
package jp.mamis.cli.qualification;
