#![doc = "server"]
