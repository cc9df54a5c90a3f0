console.log("boot");
